package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import dev.verbatim.bootstrap.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The application and the database fold alike: what one stores the other finds.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FoldedAlikeTest {

    private static final List<String> SPELLINGS = List.of(
            "",
            "Zoe\u0308 says",
            "STRASSE Straße STRAẞE",
            "ΟΔΥΣΣΕΎΣ οδυσσεύς Οδυσσεύσ",
            "“x” „x“ «x» ‹x› 'x' ’x` ʼn ŉ",
            "a\u00a0b\u2009\u3000c\t\nd",
            "a--b – — −c ‐ ‑",
            "and so on… .. …",
            "har\u00adbour\u200b \u202eleft\ufeff",
            "a \u200b b",
            "İstanbul ISTANBUL ıI",
            "ǅ Ǆ ǆ ﬁ ﬃ ĳ Ĳ",
            "Ϊ\u0301 ΐ Ϊ́",
            "e\u0323\u0301\u0302 각 가\u11a8",
            "👩\u200d🔬 ❤\ufe0f 1\ufe0f\u20e3",
            "港口将于周一关闭 Гавань לנמל النفط",
            "\u0001\u0007\u001f\u007f\u0085\u009f",
            "100%_\\ \" '");

    /// What PostgreSQL 15 knows too.
    private static final VersionInfo UNICODE = VersionInfo.getInstance(14, 0);

    private static final Random RANDOM = new Random(20_260_101);

    @Inject
    @DataSource("desk")
    AgroalDataSource desk;

    @Test
    void theyAgreeOnATableOfSpellings() throws SQLException {
        assertAlike(SPELLINGS);
    }

    @Test
    void theyAgreeOnEachLetterByItself() throws SQLException {
        assertAlike(letters()
                .mapToObj(letter -> "x" + Character.toString(letter) + "y")
                .toList());
    }

    @Test
    void theyAgreeOnTextsByChance() throws SQLException {
        var letters = letters().toArray();
        var scripts = IntStream.of(letters).filter(letter -> letter < 0x2100).toArray();
        var texts = new ArrayList<String>();
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int length = RANDOM.nextInt(40); length > 0; length--) {
                var from = RANDOM.nextInt(4) == 0 ? letters : scripts;
                text.appendCodePoint(
                        RANDOM.nextInt(3) == 0 ? 0x20 + RANDOM.nextInt(0x5F) : from[RANDOM.nextInt(from.length)]);
            }
            texts.add(text.toString());
        }
        assertAlike(texts);
    }

    private static IntStream letters() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(letter -> UCharacter.isDefined(letter)
                        && Character.getType(letter) != Character.SURROGATE
                        && Character.getType(letter) != Character.PRIVATE_USE
                        && UCharacter.getAge(letter).compareTo(UNICODE) <= 0)
                // all of one kind
                .filter(letter -> letter < 0x3400
                        || letter > 0x9FFF && letter < 0xAC80
                        || letter > 0xD7A3 && letter < 0x17000
                        || letter > 0x1AFFF && letter < 0x20000
                        || letter % 97 == 0);
    }

    private void assertAlike(List<String> texts) throws SQLException {
        var folded = texts.stream().map(Folding::folded).toList();
        var searchable = folded.stream()
                .map(text -> Folding.isAscii(text) ? text : Folding.letters(text) + '\u0002' + text)
                .toList();

        assertThat(ask("desk.folded(t)", texts)).isEqualTo(folded);
        assertThat(ask("desk.folded(t)", folded)).isEqualTo(folded);
        assertThat(ask("desk.searchable(t)", texts)).isEqualTo(searchable);
    }

    private List<String> ask(String function, List<String> texts) throws SQLException {
        try (var connection = desk.getConnection();
                var statement = connection.prepareStatement(
                        "select %s from unnest(?) with ordinality u(t, n) order by n".formatted(function))) {
            var answers = new ArrayList<String>();
            for (int from = 0; from < texts.size(); from += 5_000) {
                var some = texts.subList(from, Math.min(texts.size(), from + 5_000));
                statement.setArray(1, connection.createArrayOf("text", some.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
            return answers;
        }
    }
}
