package org.readout.web;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param <T> what is listed
 * @param total how many there are on all pages
 * @param rows those on this page
 * @param pager this page among them
 */
public record ListPage<T>(int total, List<T> rows, Pager pager) {
    public ListPage {
        rows = List.copyOf(rows);
    }
}
