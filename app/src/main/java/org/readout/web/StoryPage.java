package org.readout.web;

import java.util.List;

/**
 * One page of a story's reports.
 *
 * @param line the story
 * @param occasions those with a page that its reports recount
 * @param reports those on this page, the earliest first
 * @param pager this page among the story's
 */
public record StoryPage(StoryLine line, List<OccasionLine> occasions, List<Listed> reports, Pager pager) {
    public StoryPage {
        occasions = List.copyOf(occasions);
        reports = List.copyOf(reports);
    }
}
