package dev.verbatim.person;

import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.Urls;
import dev.verbatim.graphql.error.ValidationErrors;
import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/// A way to reach somebody, as editors enter it.
@Input("ContactInput")
@Description("A way to reach somebody.")
public record ContactDraft(
        @NonNull ContactChannel channel,

        @NonNull @Description("1 to 500 characters; an absolute http or https URL of a WEBSITE.")
        String value,

        @Nullable @Name("public") @DefaultValue("false") @Description("Whether it may be shown to everybody.")
        Boolean isPublic) {

    Contact contact(UUID person, InputPath at, ValidationErrors problems) {
        var contact = new Contact();
        contact.personId = person;
        contact.channel = channel;
        contact.value = problems.line(at.then("value"), value, 500);
        if (!contact.value.isEmpty() && !ContactAddress.isSafe(channel, contact.value)) {
            problems.invalid(
                    at.then("value"),
                    channel == ContactChannel.WEBSITE
                            ? Urls.MUST
                            : "Must be a name, a number or an address that is safe to follow.");
        }
        contact.isPublic = Boolean.TRUE.equals(isPublic);
        return contact;
    }
}
