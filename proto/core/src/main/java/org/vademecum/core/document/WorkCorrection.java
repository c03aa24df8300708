package org.vademecum.core.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What other works do to a work as a whole: correct its description, withdraw or supersede it.
 *
 * @param issued fields of the description that were corrected, as issued, by their names: {@value
 *     #TITLE}, {@value #DATE}
 * @param changes in the order in which they were applied
 */
public record WorkCorrection(Map<String, String> issued, List<ChangeLink> changes) {
  /** Field: the title. */
  public static final String TITLE = "title";

  /** Field: the masthead's date. */
  public static final String DATE = "date";

  /** Of a work that stands as issued. */
  public static final WorkCorrection NONE = new WorkCorrection(Collections.emptyMap(), List.of());

  public WorkCorrection {
    issued = Collections.unmodifiableMap(new TreeMap<>(issued));
    changes = List.copyOf(changes);
    if (changes.isEmpty() && !issued.isEmpty()) {
      throw new IllegalArgumentException("corrected fields name the change that corrects them");
    }
  }

  public boolean isNone() {
    return changes.isEmpty();
  }
}
