package org.readout.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.readout.source.Damage;

/**
 * The articles whose reading another version of Readout has left in a form that this one cannot use. One that cannot be read again is noted among the damages,
 * and waits no longer: what stopped it once stops it again, so it is not tried a second time with each grouping, but once the ledger is opened anew, its
 * capture is put back, or somebody takes a damage off the list to try it. Thread-safe.
 */
final class Unread {
    /** What the reason of such a damage begins with; the id of the article follows. */
    private static final String NOTE = "this version of Readout cannot read article ";

    private final Store store;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();

    Unread(Store store) {
        this.store = store;
    }

    /** Whether an article waits to be read again: two looks at an index, and as many rows as there are articles of another form. */
    boolean any() throws IOException {
        return store.read(handle -> handle
                .createQuery("SELECT article FROM reading WHERE form < :form"
                        + " UNION ALL SELECT article FROM reading WHERE form > :form")
                .bind("form", Forms.FORM)
                .mapTo(String.class)
                .stream()
                .anyMatch(article -> !tried.contains(article)));
    }

    /** Ids of articles of another form, in their order, behind {@code after}. */
    List<String> after(String after, int most) throws IOException {
        return store.read(handle -> handle.createQuery("SELECT id FROM article WHERE id > :after"
                        + " AND NOT EXISTS (SELECT 1 FROM reading WHERE reading.article = article.id AND form = :form)"
                        + " ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("form", Forms.FORM)
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    /** Whether this article waits to be read again. */
    boolean waits(String article) throws IOException {
        return !tried.contains(article)
                && store.read(handle -> uri(handle, article)).isPresent();
    }

    /** The address of an article that is of another form; empty where it is not, or is not here. */
    private static Optional<String> uri(Handle handle, String article) {
        return handle.createQuery("SELECT uri FROM article WHERE id = :id"
                        + " AND NOT EXISTS (SELECT 1 FROM reading WHERE reading.article = article.id AND form = :form)")
                .bind("id", article)
                .bind("form", Forms.FORM)
                .mapTo(String.class)
                .findOne();
    }

    /** Notes why an article could not be read again, where it is of another form; one whose earlier reading stands lacks nothing. */
    void failed(String article, String reason, String now) throws IOException {
        boolean other = store.write(handle -> {
            Optional<String> uri = uri(handle, article);
            if (uri.isPresent()) {
                read(handle, article, uri.get());
                Ledger.damage(handle, Damage.of(uri.get(), NOTE + article + " again: " + reason), now);
            }
            return uri.isPresent();
        });
        if (other) {
            tried.add(article);
        }
    }

    /** Takes off the list that an article could not be read again. */
    void read(Handle handle, String article, String uri) {
        handle.createUpdate("DELETE FROM damage WHERE address = :address AND reason LIKE :note")
                .bind("address", Keys.of(uri))
                .bind("note", NOTE + article + " %")
                .execute();
    }

    /** Takes the damages of an address off the list, but for those of articles that could not be read again: that its input came again mends none. */
    static void mended(Handle handle, String uri) {
        handle.createUpdate("DELETE FROM damage WHERE address = :address AND reason NOT LIKE :note")
                .bind("address", Keys.of(uri))
                .bind("note", NOTE + "%")
                .execute();
    }

    /** What could not be read again is tried again with the next grouping. */
    void tryAgain() {
        tried.clear();
    }
}
