package org.readout.web;

import java.util.List;

/**
 * The rows of one page out of a long list, as a ledger hands them out: at most {@link DeskPages#rows} of them.
 *
 * @param <T> what is listed
 * @param rows those on this page, in order
 * @param page from 1
 * @param total how many rows there are on all pages
 * @param query what stands behind the address of every page, with its question mark; empty for most
 */
public record Slice<T>(List<T> rows, int page, long total, String query) {
    public Slice {
        rows = List.copyOf(rows);
        if (page < 1 || total < rows.size()) {
            throw new IllegalArgumentException("page " + page + " with " + rows.size() + " of " + total + " rows");
        }
        Segment.checkQuery(query);
    }

    /** Rows of a list that is not narrowed by a query. */
    public Slice(List<T> rows, int page, long total) {
        this(rows, page, total, "");
    }

    /** Where this page stands among the others, of {@code rowsPerPage} rows each. */
    Pager pager(int rowsPerPage, String stem, boolean plainFirst) {
        int pages = (int) Math.max(1, (total + rowsPerPage - 1) / rowsPerPage);
        return new Pager(Math.min(page, pages), pages, stem, plainFirst, query);
    }

    ListPage<T> list(int rowsPerPage, String stem) {
        return new ListPage<>((int) Math.min(Integer.MAX_VALUE, total), rows, pager(rowsPerPage, stem, false));
    }
}
