package unsound.story;

import com.esotericsoftware.kryo.kryo5.Kryo;
import io.javalin.http.Context;
import org.apache.lucene.document.Document;

/** Knows libraries that stay in the ledger, the search and the server. */
public record Strays(Kryo kryo, Document document, Context context) {}
