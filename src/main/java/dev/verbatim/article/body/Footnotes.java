package dev.verbatim.article.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/// The notes at the foot of a text: numbered as the text refers to them, and put at its end, wherever they
/// were written. Notes that nothing refers to are left out, as GitHub does.
///
/// What the library has for this renders whole documents only, and knows no blocks.
final class Footnotes {

    private final DefinitionMap<FootnoteDefinition> written = new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, Note> notes = new HashMap<>();
    private final List<FootnoteDefinition> inOrder = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();

    private Footnotes() {}

    /// Where the text refers to a note.
    static final class Mark extends CustomNode {

        final int number;
        final boolean isFirst;

        private Mark(int number, boolean isFirst) {
            this.number = number;
            this.isFirst = isFirst;
        }
    }

    static final class Note extends CustomBlock {

        final int number;

        private Note(int number) {
            this.number = number;
        }
    }

    /// All notes of a text, in order.
    static final class Notes extends CustomBlock {}

    /// Numbers the notes and moves them to the document's end.
    ///
    /// @return those that are left out, each as `[^label]`
    static List<String> settle(Node document) {
        var footnotes = new Footnotes();
        footnotes.takeDefinitions(document);
        footnotes.number(document);
        footnotes.append(document);
        return footnotes.unused;
    }

    private void takeDefinitions(Node document) {
        var found = new ArrayList<FootnoteDefinition>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteDefinition definition) {
                    found.add(definition);
                }
                visitChildren(block);
            }
        });
        for (var definition : found) {
            definition.unlink();
            if (written.putIfAbsent(definition.getLabel(), definition) != null) {
                leaveOut(definition);
            }
        }
    }

    /// First what the text itself refers to, then what those notes do.
    private void number(Node document) {
        forEachReference(document, this::mark);
        for (int next = 0; next < inOrder.size(); next++) {
            forEachReference(inOrder.get(next), this::mark);
        }
    }

    private static void forEachReference(Node node, Consumer<FootnoteReference> action) {
        var found = new ArrayList<FootnoteReference>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode inner) {
                if (inner instanceof FootnoteReference reference) {
                    found.add(reference);
                }
                visitChildren(inner);
            }
        });
        found.forEach(action);
    }

    private void mark(FootnoteReference reference) {
        // The library makes references only to what is defined.
        var definition = Objects.requireNonNull(written.get(reference.getLabel()));
        var known = notes.get(definition);
        var note = known == null ? add(definition) : known;
        reference.insertAfter(new Mark(note.number, known == null));
        reference.unlink();
    }

    private Note add(FootnoteDefinition definition) {
        inOrder.add(definition);
        var note = new Note(inOrder.size());
        notes.put(definition, note);
        return note;
    }

    private void append(Node document) {
        var all = new Notes();
        for (var definition : inOrder) {
            var note = Objects.requireNonNull(notes.get(definition));
            moveChildren(definition, note);
            all.appendChild(note);
        }
        if (!inOrder.isEmpty()) {
            document.appendChild(all);
        }
        written.values().stream()
                .filter(definition -> !notes.containsKey(definition))
                .forEach(this::leaveOut);
    }

    private void leaveOut(FootnoteDefinition definition) {
        unused.add("[^" + definition.getLabel() + "]");
    }

    private static void moveChildren(Node from, Node to) {
        for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }
}
