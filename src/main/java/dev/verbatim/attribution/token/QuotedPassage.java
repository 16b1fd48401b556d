package dev.verbatim.attribution.token;

/// A passage between quotation marks.
///
/// @param start of the opening mark
/// @param inner where the words begin
/// @param innerEnd where the words end
/// @param end past the closing mark; equal to innerEnd where there is none
public record QuotedPassage(int start, int inner, int innerEnd, int end) {

    /// Without a closing mark it goes on in the next paragraph.
    boolean isOpen() {
        return end == innerEnd;
    }
}
