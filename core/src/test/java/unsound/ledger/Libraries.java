package unsound.ledger;

import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.CharsetDetector;
import opennlp.tools.util.Span;
import org.assertj.core.description.Description;
import org.jsoup.nodes.Document;

/** Uses each library away from its home, and one that has none. */
public record Libraries(
        ObjectMapper mapper,
        CharsetDetector detector,
        Span span,
        Document document,
        Description other,
        OrtSession session) {}
