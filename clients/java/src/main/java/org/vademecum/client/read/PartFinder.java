package org.vademecum.client.read;

import java.util.HashMap;
import java.util.Map;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Part;

/** Tells which part of an expression its sections stand in; they are given in order. */
final class PartFinder {
  /** Name of what stands before the first part's beginning. */
  static final String MAIN = "main";

  private final Map<String, String> partByFirstSection = new HashMap<>();
  private String current = MAIN;

  PartFinder(Expression expression) {
    for (Part part : expression.parts()) {
      partByFirstSection.put(part.firstSection(), part.name());
    }
  }

  String partOf(String section) {
    current = partByFirstSection.getOrDefault(section, current);
    return current;
  }
}
