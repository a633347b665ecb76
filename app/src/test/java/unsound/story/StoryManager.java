package unsound.story;

import com.ibm.icu.text.CharsetDetector;
import gg.jte.TemplateOutput;
import java.sql.Connection;
import opennlp.tools.util.Span;
import org.jsoup.nodes.Document;
import picocli.CommandLine;

/** Uses each library away from its home, and ends the process. */
public record StoryManager(
        CommandLine commandLine,
        TemplateOutput output,
        Connection connection,
        Span span,
        Document document,
        CharsetDetector detector) {

    static void end() {
        System.out.println("the end");
        System.exit(1);
    }
}
