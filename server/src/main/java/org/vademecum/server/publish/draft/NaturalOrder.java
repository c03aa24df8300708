package org.vademecum.server.publish.draft;

import java.io.Serializable;
import java.util.Comparator;

/** Symbols with their numbers by value: Corr.2 before Corr.10. */
final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int endOne = end(one, i);
      int endOther = end(other, j);
      int order = compareRuns(one.substring(i, endOne), other.substring(j, endOther));
      if (order != 0) {
        return order;
      }
      i = endOne;
      j = endOther;
    }
    int order = Integer.compare(one.length() - i, other.length() - j);
    return order != 0 ? order : one.compareTo(other);
  }

  private static int end(String text, int from) {
    int end = from + 1;
    while (isDigit(text.charAt(from)) && end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int compareRuns(String one, String other) {
    boolean numbers = isDigit(one.charAt(0)) && isDigit(other.charAt(0));
    String first = numbers ? one.replaceFirst("^0+", "") : one;
    String second = numbers ? other.replaceFirst("^0+", "") : other;
    int order = numbers ? Integer.compare(first.length(), second.length()) : 0;
    return order != 0 ? order : first.compareTo(second);
  }
}
