package org.readout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a page stands among the pages of one list.
 *
 * @param page from 1
 * @param pages at least 1
 * @param stem the address of the first page, relative to this one, without number and ending
 * @param plainFirst whether the first page goes without its number
 * @param query what stands behind every page's address; empty for most
 */
public record Pager(int page, int pages, String stem, boolean plainFirst, String query) {
    private static final int ENDS = 2;
    private static final int NEAR = 4;

    /** Pages whose addresses have no query. */
    public Pager(int page, int pages, String stem, boolean plainFirst) {
        this(page, pages, stem, plainFirst, "");
    }

    /** The one page of a short list. */
    static Pager single() {
        return new Pager(1, 1, "", true);
    }

    /** The address of page {@code number}. */
    public String href(int number) {
        return number == 1 && plainFirst ? stem + ".html" + query : stem + "-" + number + ".html" + query;
    }

    /** The page before this one. */
    public Optional<String> previous() {
        return page > 1 ? Optional.of(href(page - 1)) : Optional.empty();
    }

    /** The page behind this one. */
    public Optional<String> next() {
        return page < pages ? Optional.of(href(page + 1)) : Optional.empty();
    }

    /** The numbers to print: the first, the last and those near this one, with a 0 for each gap. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            boolean shown = number <= ENDS || number > pages - ENDS || Math.abs(number - page) <= NEAR;
            if (shown) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }
}
