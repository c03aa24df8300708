package org.vademecum.server.ingest.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.MarkedText;

/** The notes of a document, each given out once, and their marks in texts. */
final class NoteMarks {
  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\]");

  private final Map<String, NoteDefinitions.Definition> left;
  private final Set<String> taken = new HashSet<>();
  private long markup;

  NoteMarks(Map<String, NoteDefinitions.Definition> notes) {
    this.left = notes;
  }

  /** Makes marks of {@code [^1]} where there is such a note, and gives the labels. */
  List<String> mark(MarkedText text) {
    List<String> marks = new ArrayList<>();
    Matcher note = NOTE.matcher(text.raw());
    int shift = 0;
    while (note.find()) {
      String name = note.group(1);
      if (taken.contains(name) || left.containsKey(name)) {
        text.replace(
            note.start() + shift, note.end() + shift, name, Span.Kind.NOTE_REFERENCE, name);
        shift += name.length() - (note.end() - note.start());
        marks.add(name);
      }
    }
    markup += 3L * marks.size();
    return marks;
  }

  /** Gives out the note of a label; empty when it was given out before. */
  Optional<NoteDefinitions.Definition> take(String label) {
    NoteDefinitions.Definition note = left.remove(label);
    if (note == null) {
      return Optional.empty();
    }
    taken.add(label);
    return Optional.of(note);
  }

  /** The labels of notes that were not given out yet, in the order of the document. */
  List<String> left() {
    return List.copyOf(left.keySet());
  }

  /** Characters of the text that were only markup of notes. */
  long markup() {
    return markup;
  }
}
