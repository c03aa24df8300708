package org.vademecum.server.publish.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.tree.MapChange;
import org.vademecum.core.tree.PackMap;
import org.vademecum.server.publish.node.FreshNodes;
import org.vademecum.server.store.DraftHead.PackRoots;

/** Three-way merge of packs, work by work. Blocks. */
final class Merge {

  /**
   * A merge's outcome.
   *
   * @param packs the published ones with the draft's changes
   * @param conflicts works that both changed, as {@code SYMBOL (language)}
   */
  record Merged(Map<Language, PackRoots> packs, List<String> conflicts) {}

  private final FreshNodes nodes;
  private final MergeChoice choice;
  private final PackRoots empty;
  private final Corrections corrections;
  private final List<String> conflicts = new ArrayList<>();

  private Merge(FreshNodes nodes, PackEdits edits, MergeChoice choice) {
    this.nodes = nodes;
    this.choice = choice;
    this.empty = PackEdits.empty(nodes);
    this.corrections = new Corrections(nodes, edits);
  }

  /** Brings what a draft changed since its base onto what is published now. */
  static Merged merge(
      FreshNodes nodes,
      Map<Language, PackRoots> base,
      Map<Language, PackRoots> draft,
      Map<Language, PackRoots> published,
      MergeChoice choice) {
    PackEdits edits = new PackEdits(nodes, published);
    Merge merge = new Merge(nodes, edits, choice);
    for (Language language : languages(base, draft)) {
      merge.pack(language, base, draft, published, edits);
    }
    merge.corrections.apply();
    return new Merged(edits.apply(), List.copyOf(merge.conflicts));
  }

  private void pack(
      Language language,
      Map<Language, PackRoots> base,
      Map<Language, PackRoots> draft,
      Map<Language, PackRoots> published,
      PackEdits edits) {
    Digest before = roots(base, language).root();
    PackRoots ours = roots(draft, language);
    Map<String, Optional<Digest>> theirs = new HashMap<>();
    PackMap.diff(nodes, before, roots(published, language).root())
        .forEach(change -> theirs.put(change.key(), change.after()));
    for (MapChange change : PackMap.diff(nodes, before, ours.root())) {
      if (draftWins(language, change, theirs)) {
        Optional<Digest> origin = PackMap.find(nodes, ours.provenance(), change.key());
        corrections.touch(language, change.key());
        edits.put(language, change.key(), change.after(), origin);
        corrections.touch(language, change.key());
      }
    }
  }

  private boolean draftWins(
      Language language, MapChange change, Map<String, Optional<Digest>> theirs) {
    Optional<Digest> other = theirs.get(change.key());
    if (other == null || other.equals(change.after())) {
      return other == null;
    }
    conflicts.add(change.key() + " (" + language + ")");
    return choice == MergeChoice.DRAFT;
  }

  private PackRoots roots(Map<Language, PackRoots> packs, Language language) {
    return packs.getOrDefault(language, empty);
  }

  private static Set<Language> languages(
      Map<Language, PackRoots> base, Map<Language, PackRoots> draft) {
    Set<Language> languages = new TreeSet<>(base.keySet());
    languages.addAll(draft.keySet());
    return languages;
  }
}
