package org.vademecum.core.tree;

import java.util.Optional;
import org.vademecum.core.document.Digest;

/** One key's change: added when nothing was before, removed when nothing is after. */
public record MapChange(String key, Optional<Digest> before, Optional<Digest> after) {}
