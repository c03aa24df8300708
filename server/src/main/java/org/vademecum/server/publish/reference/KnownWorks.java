package org.vademecum.server.publish.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.SymbolNames;
import org.vademecum.core.tree.NodeSource;
import org.vademecum.core.tree.PackMap;

/**
 * The works of a collection by all names that references use: a double symbol is known by either
 * half, in whatever language the work is there.
 */
public final class KnownWorks {
  private final Set<String> keys = new HashSet<>();

  /** The works of some packs. */
  public static KnownWorks of(NodeSource nodes, Collection<Digest> roots) {
    KnownWorks known = new KnownWorks();
    for (Digest root : roots) {
      PackMap.iterate(nodes, root).forEachRemaining(entry -> known.add(entry.getKey()));
    }
    return known;
  }

  public void add(String symbol) {
    keys.addAll(SymbolNames.keys(symbol));
  }

  /** Does the target of a reference lead to one of them? {@code #section} leads to its own work. */
  public boolean resolves(String target) {
    int hash = target.indexOf('#');
    return hash == 0 || has(hash < 0 ? target : target.substring(0, hash));
  }

  private boolean has(String symbol) {
    return SymbolNames.keys(symbol).stream().anyMatch(keys::contains);
  }
}
