package dev.verbatim.image;

import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.image.ImageWriting.Entered;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rules by which articles attach pictures: those on record as they stand there, new ones as they are given.
/// No picture on record is changed by the way, so that nobody wipes what a colleague has entered. Runs inside the
/// caller's transaction.
@Singleton
public class Attaching {

    /// The same address may have been entered several times; more than these are not compared.
    private static final int COMPARED = 50;

    private final Session session;
    private final ImageLookup lookup;
    private final ImageWriting writing;

    Attaching(Session session, ImageLookup lookup, ImageWriting writing) {
        this.session = session;
        this.lookup = lookup;
        this.writing = writing;
    }

    /// @param shown what the article shows already
    /// @return the picture, or null where something is wrong with it; a new one is stored only where the input
    /// has had no problem so far
    public @Nullable UUID attach(ImageDraft draft, Collection<UUID> shown, InputPath at, ValidationErrors problems) {
        if (draft.id() != null) {
            Detail.given(draft)
                    .forEach(detail -> problems.invalid(
                            at.then(detail.field),
                            "Must not be given together with id: a picture on record is changed by updateImage."));
            return lookup.link(problems, at.then("id"), draft.id());
        }
        if (draft.url() == null) {
            problems.invalid(at.then("url"), "Give the id of a picture on record, or the url of a new one.");
            return null;
        }
        var entered = writing.entered(draft, at, problems);
        return problems.any() ? null : attach(entered, Detail.given(draft).toList(), shown, at, problems);
    }

    private @Nullable UUID attach(
            Entered entered, List<Detail> given, Collection<UUID> shown, InputPath at, ValidationErrors problems) {
        var differing = new ArrayList<Detail>();
        for (var image : onRecord(entered.image().url, shown)) {
            var stored = new Entered(image, given.contains(Detail.DEPICTS) ? depicted(image) : List.of());
            var different = given.stream()
                    .filter(detail -> !Objects.equals(detail.of.apply(stored), detail.of.apply(entered)))
                    .toList();
            if (different.isEmpty()) {
                return image.id;
            }
            if (shown.contains(image.id) && differing.isEmpty()) {
                differing.addAll(different);
            }
        }
        if (differing.isEmpty()) {
            writing.store(entered);
            return entered.image().id;
        }
        differing.forEach(detail -> problems.invalid(
                at.then(detail.field), "Differs from what is on record of this picture; updateImage changes it."));
        return null;
    }

    /// Those with this address, the article's own first, then the oldest.
    private List<Image> onRecord(String url, Collection<UUID> shown) {
        return session.createNativeQuery("""
                        select * from desk.image where url = :url
                        order by array_position(cast(:shown as uuid[]), id), id limit %s""".formatted(COMPARED), Image.class)
                .setParameter("url", url)
                .setParameter("shown", shown.toArray(UUID[]::new))
                .getResultList();
    }

    private List<UUID> depicted(Image image) {
        return ImageWriting.DEPICTS.of(session, List.of(image.id)).now().getOrDefault(image.id, List.of()).stream()
                .map(person -> person.id)
                .toList();
    }

    /// What can be said of a picture besides where it is.
    private enum Detail {
        URL("url", ImageDraft::url, entered -> entered.image().url),
        ALT("alt", ImageDraft::alt, entered -> entered.image().alt),
        CAPTION("caption", ImageDraft::caption, entered -> entered.image().caption),
        CREDIT("credit", ImageDraft::credit, entered -> entered.image().credit),
        PHOTOGRAPHER("photographerId", ImageDraft::photographerId, entered -> entered.image().photographerId),
        AGENCY("agencyId", ImageDraft::agencyId, entered -> entered.image().agencyId),
        TAKEN_ON("takenOn", ImageDraft::takenOn, entered -> entered.image().takenOn),
        PLACE("place", ImageDraft::place, entered -> entered.image().place),
        DEPICTS("depicts", ImageDraft::depicts, Entered::depicts),
        WIDTH("width", ImageDraft::width, entered -> entered.image().width),
        HEIGHT("height", ImageDraft::height, entered -> entered.image().height);

        private final String field;
        private final Function<ImageDraft, @Nullable Object> in;
        private final Function<Entered, @Nullable Object> of;

        Detail(String field, Function<ImageDraft, @Nullable Object> in, Function<Entered, @Nullable Object> of) {
            this.field = field;
            this.in = in;
            this.of = of;
        }

        static Stream<Detail> given(ImageDraft draft) {
            return Arrays.stream(values()).filter(detail -> detail.in.apply(draft) != null);
        }
    }
}
