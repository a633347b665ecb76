package unsound.ledger;

import com.rometools.rome.feed.synd.SyndFeed;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.james.mime4j.dom.Message;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.WarcReader;

/** Uses each library that knows a form of files away from its home. */
public record FormLibraries(
        SyndFeed feed,
        XMLStreamReader xml,
        ZipFile zip,
        Message message,
        PDDocument document,
        BrotliInputStream brotli,
        WarcReader warc) {}
