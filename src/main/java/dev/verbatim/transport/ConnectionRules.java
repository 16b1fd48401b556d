package dev.verbatim.transport;

import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;

/// What one connection may do, by the operator's settings.
///
/// @param decoding how long lines and headers may be
/// @param arrival how long a head may take to arrive, and a body
/// @param idle how long a connection is kept on which nothing is asked
/// @param http2 whether HTTP/2 is spoken
/// @param streams of one connection of HTTP/2 at once
record ConnectionRules(HttpServerOptions decoding, Duration arrival, Duration idle, boolean http2, int streams) {}
