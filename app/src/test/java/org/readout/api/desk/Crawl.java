package org.readout.api.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site from its front page, at most so many of each kind, and collects what is wrong with the answers. */
final class Crawl {
    private static final int OF_A_KIND = 40;
    private static final Set<String> LOADS = Set.of("a", "link");
    private static final Set<String> STRANGE =
            Set.of("iframe", "object", "embed", "base", "plaintext", "frame", "frameset", "applet", "xmp", "noembed");

    private final URI root;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Deque<String> waiting = new ArrayDeque<>(List.of(""));
    private final Set<String> seen = new HashSet<>(Set.of(""));
    private final Map<String, Integer> followed = new HashMap<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> from = new HashMap<>();

    Crawl(URI root) {
        this.root = root;
    }

    Crawl run() throws IOException, InterruptedException {
        while (!waiting.isEmpty()) {
            visit(waiting.poll());
        }
        return this;
    }

    /** What is wrong. */
    List<String> problems() {
        return problems;
    }

    /** The pages by their path, from the root and without the first slash. */
    Map<String, String> pages() {
        return pages;
    }

    /** The first page whose path is like that. */
    Optional<String> first(String pattern) {
        return pages.keySet().stream().filter(path -> path.matches(pattern)).findFirst();
    }

    private void visit(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(root.resolve("/" + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        String where = "/" + path + " (linked from /" + from.getOrDefault(path, "") + ")";
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        if (!policy.startsWith("default-src 'none'; style-src 'self'; script-src 'self';")
                || policy.contains("unsafe")) {
            problems.add(where + " has the policy “" + policy + "”");
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").equals(Optional.of("nosniff"))) {
            problems.add(where + " lets its type be guessed");
        }
        if (answer.statusCode() == 303 || answer.statusCode() == 302 || answer.statusCode() == 301) {
            follow(path, "/" + path, answer.headers().firstValue("Location").orElse(""));
        } else if (answer.statusCode() != 200) {
            problems.add(where + " answers " + answer.statusCode());
        } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            pages.put(path, text);
            read(path, where, text);
        }
    }

    private void read(String path, String where, String text) {
        Document document = Jsoup.parse(text);
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on") || attribute.getKey().equals("style")) {
                    problems.add(where + " has " + element.shallowClone());
                }
            }
            boolean inline =
                    element.normalName().equals("script") && !element.html().isBlank();
            if (inline || STRANGE.contains(element.normalName())) {
                problems.add(where + " has " + element.shallowClone());
            }
            for (String attribute : List.of("href", "src", "action", "formaction", "data-page", "data-events")) {
                String link = element.attr(attribute);
                if (link.matches("(?i)[\\s\\p{Cc}]*[a-z][a-z0-9+.-]*[\\s\\p{Cc}]*:.*")) {
                    boolean known = link.matches("https?://.*")
                            || (element.normalName().equals("link") && link.equals("data:,"));
                    if (!known) {
                        problems.add(where + " has " + element.shallowClone());
                    }
                } else if (element.hasAttr(attribute)
                        && (LOADS.contains(element.normalName()) || attribute.equals("src"))) {
                    follow(path, "/" + path, link);
                }
            }
        }
    }

    private void follow(String path, String base, String link) {
        URI target;
        try {
            target = root.resolve(base).resolve(link);
        } catch (IllegalArgumentException e) {
            problems.add("/" + path + " has the broken link “" + link + "”");
            return;
        }
        if (!target.getAuthority().equals(root.getAuthority())) {
            problems.add("/" + path + " leads out by “" + link + "”");
            return;
        }
        String to = target.getRawPath().substring(1) + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        String kind = to.replaceAll("[?].*", "?").replaceAll("/[^/]*$", "/");
        if (seen.add(to) && followed.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            from.put(to, path);
            waiting.add(to);
        }
    }
}
