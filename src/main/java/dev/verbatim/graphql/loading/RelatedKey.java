package dev.verbatim.graphql.loading;

/// The key of a batch that is more than what something hangs on, such as a page of a list.
public interface RelatedKey {

    /// The same for all keys that ask alike; compared as a value.
    Object withoutParent();
}
