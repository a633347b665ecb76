package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AskedTest {
    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                parameters
                        .computeIfAbsent(pair[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Property(tries = 300)
    void anAddressAsksForWhatItWasMadeOf(@ForAll("searches") Asked asked) {
        assertThat(Asked.of(parameters(asked.query()))).isEqualTo(asked);
        assertThat(Address.ours(asked.href())).isEqualTo(asked.href());
    }

    @Provide
    Arbitrary<Asked> searches() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("aé\"<&=+%#;~*(){}|\\^`' 議\u202E")
                .ofMaxLength(20)
                .map(String::strip);
        Arbitrary<Asked.Filter> filter = Combinators.combine(
                        Arbitraries.of(Asked.Field.class),
                        Arbitraries.strings()
                                .withChars("a:é\"<&=+ #")
                                .ofMinLength(1)
                                .ofMaxLength(9))
                .as((field, value) -> new Asked.Filter(field, "x" + value));
        Arbitrary<Optional<LocalDate>> day = Arbitraries.integers()
                .between(0, 20_000)
                .map(number -> LocalDate.ofEpochDay(number))
                .optional();
        Arbitrary<List<Asked.Filter>> filters = filter.list()
                .uniqueElements()
                .ofMaxSize(5)
                .map(list -> list.stream()
                        .sorted((one, other) -> one.field().compareTo(other.field()))
                        .toList());
        return Combinators.combine(
                        words,
                        Arbitraries.of(Asked.Mode.class),
                        Arbitraries.of(Asked.Sort.class),
                        filters,
                        Combinators.combine(day, day, day, day).as(Asked.Days::new),
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .ofMaxLength(5)
                                .optional(),
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .ofMaxLength(5)
                                .optional())
                .as(Asked::new);
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        for (String[] wrong : new String[][] {
            {"from", "yesterday", "not a day such as 2024-05-06: yesterday"},
            {"by", "heart", "no such way to search: heart"},
            {"sort", "size", "no such order: size"},
            {"speaker", "x".repeat(301), "not a speaker: 301 characters"},
            {"q", "x".repeat(1_001), "more than 1000 characters to search for"}
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Asked.of(Map.of(wrong[0], List.of(wrong[1]))))
                    .withMessage(wrong[2]);
        }
    }

    @Test
    void aFilterIsAddedAndTakenAwayFromTheFirstPage() {
        Asked asked = Asked.of(Map.of("q", List.of("lamps"), "after", List.of("abc"), "other", List.of("ignored")));
        Asked narrowed = asked.toggled(Asked.Field.OUTLET, "Nordlys & Co");
        assertThat(narrowed.href()).isEqualTo("search.html?q=lamps&outlet=Nordlys+%26+Co");
        assertThat(narrowed.toggled(Asked.Field.OUTLET, "Nordlys & Co").href()).isEqualTo("search.html?q=lamps");
        assertThat(Asked.EVERYTHING.href()).isEqualTo("search.html");
        assertThat(Asked.EVERYTHING.isEmpty()).isTrue();
    }

    @Test
    void onlyAddressesOnTheDeskAreLinked() {
        for (String href : List.of(
                "article/a.html#s1",
                "search.html?speaker=person%3Ax",
                "api/v1/export?format=csv",
                "#s1",
                "a.html?x=a:b")) {
            assertThat(Address.ours(href)).isEqualTo(href);
        }
        for (String href : List.of(
                "",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "//evil.example/",
                "/absolute.html",
                "https://evil.example/",
                "../up.html",
                "a b.html",
                "a\nb",
                "a\"b",
                "data:text/html,x",
                "a<b",
                "é.html")) {
            assertThatIllegalArgumentException().as(href).isThrownBy(() -> Address.ours(href));
        }
    }
}
