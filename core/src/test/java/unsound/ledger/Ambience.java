package unsound.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.logging.Logger;

/** Takes from its surroundings whatever nobody gave it. */
public final class Ambience {
    public static int count = 0;

    private Ambience() {}

    static LocalDate clock() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    static int random() {
        return new Random().nextInt();
    }

    static String locale(String word) {
        return word.toLowerCase();
    }

    static byte[] charset(String word) {
        return word.getBytes();
    }

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static void exit() {
        System.exit(1);
    }

    static void console() {
        System.out.println(count++);
    }

    static String environment() {
        return System.getenv("HOME");
    }

    static InputStream file(Path path) throws IOException {
        return Files.newInputStream(path);
    }

    static Connection database(javax.sql.DataSource source) throws java.sql.SQLException {
        return source.getConnection();
    }

    static void log() {
        Logger.getLogger("unsound").info("caught and forgotten");
    }
}
