package dev.verbatim.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A line that is only an address is an embed, which tells the address and, where we know it, whose it is.
class EmbedTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4, YouTube",
        "https://m.youtube.com/watch?v=dQw4&t=1s, YouTube",
        "https://youtu.be/dQw4, YouTube",
        "HTTPS://YouTube.com/shorts/dQw4, YouTube",
        "https://vimeo.com/76979871, Vimeo",
        "https://www.dailymotion.com/video/x1, Dailymotion",
        "https://www.tiktok.com/@desk/video/1, TikTok",
        "https://x.com/desk/status/1, X",
        "https://twitter.com/desk/status/1, X",
        "https://bsky.app/profile/desk.example/post/3k, Bluesky",
        "https://mastodon.social/@desk/1, Mastodon",
        "https://www.instagram.com/p/C1/, Instagram",
        "https://www.facebook.com/desk/posts/1, Facebook",
        "https://www.google.com/maps/place/Harbour, Google Maps",
        "https://maps.app.goo.gl/x1, Google Maps",
        "https://www.openstreetmap.org/#map=15/53.5/9.9, OpenStreetMap"
    })
    void ofAProviderThatWeKnow(String address, String provider) {
        for (var written : new String[] {address, "<" + address + ">", "[" + address + "](" + address + ")"}) {
            var block = Body.of("One\n\n" + written + "\n\nTwo").blocks().get(1);

            assertThat(block.kind()).isEqualTo(BlockKind.EMBED);
            assertThat(block.text()).isEqualTo(address);
            assertThat(block.traits().url()).isEqualTo(address);
            assertThat(block.traits().provider()).isEqualTo(provider);
            assertThat(Jsoup.parse(block.html()).select("p > a").attr("href")).isEqualTo(address);
            assertThat(block.html()).doesNotContain("iframe", "script");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com.evil.example/watch?v=1",
                "https://evilyoutube.com/watch?v=1",
                "https://youtube.com@evil.example/watch?v=1",
                "https://youtube.com:8080@evil.example/watch?v=1",
                "https://evil.example/youtube.com/watch?v=1",
                "https://evil.example/?u=https://youtu.be/1",
                "https://www.youtube.com/",
                "https://vimeo.com/",
                "https://x.com/desk",
                "https://example.org/a"
            })
    void ofNobodyThatWeKnow(String address) {
        var block = Body.of(address).blocks().getFirst();

        assertThat(block.kind()).isEqualTo(BlockKind.EMBED);
        assertThat(block.traits().url()).isEqualTo(address);
        assertThat(block.traits().provider()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://youtu.be/1",
                "https://youtu.be/1 is it",
                "https://youtu.be/1 https://youtu.be/2",
                "youtu.be/1",
                "www.youtube.com/watch?v=1",
                "ftp://youtu.be/1",
                "[our film](https://youtu.be/1)",
                "[https://youtu.be/1](https://youtu.be/2)",
                "- https://youtu.be/1",
                "> https://youtu.be/1",
                "# https://youtu.be/1",
                "`https://youtu.be/1`",
                "    https://youtu.be/1",
                "https\\://youtu.be/1 \\*"
            })
    void whatOnlyLooksLikeItIsNone(String markdown) {
        assertThat(Body.of(markdown).blocks()).noneMatch(block -> block.kind() == BlockKind.EMBED);
        assertThat(Body.of(markdown).blocks().getFirst().traits().url()).isNull();
    }

    @Test
    void itsAddressIsOneForMachines() {
        assertThat(Body.of("https://vimeo.com/ä\u00A0")
                        .blocks()
                        .getFirst()
                        .traits()
                        .url())
                .startsWith("https://vimeo.com/%C3%A4");
    }
}
