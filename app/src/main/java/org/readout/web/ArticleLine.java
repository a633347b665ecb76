package org.readout.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article as lists show it.
 *
 * @param page its first page, without folder and ending
 * @param title its headline, or a substitute made of its address
 * @param uri the input as given, shortened
 * @param outlet who published it, where known
 * @param day when it was published, where known
 * @param tally what was found in it
 */
public record ArticleLine(
        String page, String title, String uri, Optional<String> outlet, Optional<LocalDate> day, Tally tally) {

    /**
     * What was found in an article.
     *
     * @param statements how many, copies of a repeat left out
     * @param speakers how many resolved ones
     */
    public record Tally(int statements, int speakers) {}

    /** Outlet and day, as far as they are known. */
    public String imprint() {
        return outlet.map(name -> name + day.map(date -> ", ").orElse("")).orElse("")
                + day.map(Wording::day).orElse("");
    }

    /** How another line names it: its outlet and day, or without an outlet its headline. */
    public String named() {
        return outlet.isPresent() ? imprint() : title;
    }

    /** The address of one of its statements, from the report's folder. */
    public String href(Saying saying) {
        return href(page, saying.part(), saying.number());
    }

    static String href(String page, int part, int number) {
        return file(page, part) + "#s" + number;
    }

    static String file(String page, int part) {
        return part == 1 ? "article/" + page + ".html" : "article/" + page + "-" + part + ".html";
    }

    /** The address of its first page, from the report's folder. */
    public String href() {
        return file(page, 1);
    }
}
