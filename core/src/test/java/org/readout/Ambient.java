package org.readout;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** What code can reach for without being given it, told by the method, constructor or field that it uses. */
final class Ambient {
    private Ambient() {}

    static final List<String> EMPTY_NAMES =
            List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Common", "Data", "Info");

    static final Set<String> FILE_TYPES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.net.Socket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.file.Files",
            "java.nio.file.FileSystems");

    static final DescribedPredicate<JavaAccess<?>> CLOCK = accessTo(
            "a clock",
            target -> is(target, "java.lang.System", "currentTimeMillis", "nanoTime")
                    || target.getOwner().getPackageName().equals("java.time")
                            && target.getName().equals("now")
                    || target.getOwner().getName().equals("java.time.Clock")
                            && target.getName().startsWith("system")
                    || is(target, "java.util.Calendar", "getInstance")
                    || isNew(target, "java.util.Date"));

    static final DescribedPredicate<JavaAccess<?>> RANDOM = accessTo(
            "randomness",
            target -> is(target, "java.lang.Math", "random")
                    || is(target, "java.util.UUID", "randomUUID")
                    || is(target, "java.util.concurrent.ThreadLocalRandom", "current")
                    || isNew(target, "java.util.Random")
                    || isNew(target, "java.util.SplittableRandom")
                    || target.getName().equals("<init>")
                            && target.getOwner().getName().equals("java.security.SecureRandom")
                    || target.getName().equals("shuffle") && parameters(target).size() == 1);

    static final DescribedPredicate<JavaAccess<?>> LOCALE = accessTo(
            "the default locale",
            target -> is(target, "java.util.Locale", "getDefault")
                    || is(target, "java.lang.String", "toLowerCase", "toUpperCase")
                            && parameters(target).isEmpty()
                    || is(target, "java.lang.String", "formatted")
                    || takesNoLocale(target, "java.lang.String", "format")
                    || takesNoLocale(target, "java.io.PrintStream", "format", "printf")
                    || takesNoLocale(target, "java.io.PrintWriter", "format", "printf")
                    || takesNoLocale(target, "java.time.format.DateTimeFormatter", "ofPattern")
                    || takesNoLocale(target, "java.time.format.DateTimeFormatterBuilder", "toFormatter")
                    || target.getOwner().getPackageName().equals("java.text")
                            && List.of("getInstance", "getWordInstance", "getSentenceInstance", "getLineInstance")
                                    .contains(target.getName())
                            && !hasLocale(target)
                    || isNew(target, "java.text.DecimalFormat")
                    || isNew(target, "java.util.Formatter")
                    || isNew(target, "java.util.Scanner"));

    static final DescribedPredicate<JavaAccess<?>> CHARSET = accessTo(
            "the default charset",
            target -> is(target, "java.nio.charset.Charset", "defaultCharset")
                    || takesNoCharset(target, "java.lang.String", "getBytes")
                    || target.getOwner().getName().equals("java.lang.String")
                            && target.getName().equals("<init>")
                            && takes(target, "[B")
                            && !hasCharset(target)
                    || takesNoCharset(target, "java.io.InputStreamReader", "<init>")
                    || takesNoCharset(target, "java.io.OutputStreamWriter", "<init>")
                    || takesNoCharset(target, "java.io.FileReader", "<init>")
                    || takesNoCharset(target, "java.io.FileWriter", "<init>")
                    || takesNoCharset(target, "java.io.PrintStream", "<init>")
                    || takesNoCharset(target, "java.io.ByteArrayOutputStream", "toString")
                    || takesNoCharset(target, "java.net.URLDecoder", "decode")
                    || takesNoCharset(target, "java.net.URLEncoder", "encode"));

    static final DescribedPredicate<JavaAccess<?>> ZONE = accessTo(
            "the default zone",
            target ->
                    is(target, "java.time.ZoneId", "systemDefault") || is(target, "java.util.TimeZone", "getDefault"));

    static final DescribedPredicate<JavaAccess<?>> EXIT = accessTo(
            "the end of the process",
            target -> is(target, "java.lang.System", "exit") || is(target, "java.lang.Runtime", "exit", "halt"));

    static final DescribedPredicate<JavaAccess<?>> CONSOLE = accessTo(
            "the console",
            target -> is(target, "java.lang.System", "out", "err", "in", "console")
                    || target.getName().equals("printStackTrace")
                            && parameters(target).isEmpty());

    static final DescribedPredicate<JavaAccess<?>> ENVIRONMENT = accessTo(
            "the environment",
            target -> is(target, "java.lang.System", "getenv", "getProperty", "getProperties", "lineSeparator"));

    private static DescribedPredicate<JavaAccess<?>> accessTo(
            String what, java.util.function.Predicate<AccessTarget> test) {
        return describe(what, access -> test.test(access.getTarget()));
    }

    private static boolean is(AccessTarget target, String owner, String... names) {
        return target.getOwner().getName().equals(owner) && List.of(names).contains(target.getName());
    }

    /** A constructor that is given nothing, or nothing that tells it the locale or the seed. */
    private static boolean isNew(AccessTarget target, String owner) {
        return is(target, owner, "<init>")
                && !hasLocale(target)
                && parameters(target).stream().noneMatch(type -> type.getName().equals("long"));
    }

    private static boolean takesNoLocale(AccessTarget target, String owner, String... names) {
        return is(target, owner, names) && !hasLocale(target);
    }

    private static boolean takesNoCharset(AccessTarget target, String owner, String name) {
        return is(target, owner, name) && !hasCharset(target);
    }

    private static boolean hasLocale(AccessTarget target) {
        return takes(target, "java.util.Locale");
    }

    /** By a {@code Charset}, by its decoder or encoder, or by a second text that names it. */
    private static boolean hasCharset(AccessTarget target) {
        List<JavaClass> parameters = parameters(target);
        return parameters.stream().anyMatch(type -> type.getName().startsWith("java.nio.charset."))
                || !parameters.isEmpty()
                        && parameters.get(parameters.size() - 1).getName().equals("java.lang.String")
                        && !(parameters.size() == 1
                                && target.getOwner().getName().startsWith("java.io.File"));
    }

    private static boolean takes(AccessTarget target, String type) {
        return parameters(target).stream()
                .anyMatch(parameter -> parameter.getName().equals(type));
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit ? unit.getRawParameterTypes() : List.of();
    }
}
