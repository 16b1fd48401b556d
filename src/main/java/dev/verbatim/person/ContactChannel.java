package dev.verbatim.person;

import org.eclipse.microprofile.graphql.Description;

/// By which way somebody is reached.
@Description("By which way they are reached. WIRE is the messenger of that name.")
public enum ContactChannel {
    EMAIL,
    ENCRYPTED_EMAIL,
    PHONE,
    SIGNAL,
    WHATSAPP,
    WIRE,
    TELEGRAM,
    VIBER,
    THREEMA,
    X,
    MASTODON,
    BLUESKY,
    INSTAGRAM,
    FACEBOOK,
    LINKEDIN,
    WEBSITE,
    OTHER
}
