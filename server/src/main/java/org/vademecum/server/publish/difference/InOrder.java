package org.vademecum.server.publish.difference;

import java.util.BitSet;
import java.util.List;

/** The most members of a list of distinct numbers that ascend as they stand; the rest moved. */
final class InOrder {
  private InOrder() {}

  /** Indices of a longest ascending subsequence. */
  static BitSet of(List<Integer> numbers) {
    int[] lastAt = new int[numbers.size()];
    int[] previous = new int[numbers.size()];
    int length = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int at = place(numbers, lastAt, length, numbers.get(i));
      previous[i] = at > 0 ? lastAt[at - 1] : -1;
      lastAt[at] = i;
      length = Math.max(length, at + 1);
    }
    BitSet members = new BitSet();
    for (int i = length > 0 ? lastAt[length - 1] : -1; i >= 0; i = previous[i]) {
      members.set(i);
    }
    return members;
  }

  /** How long a subsequence a number can end: all shorter ones end in smaller numbers. */
  private static int place(List<Integer> numbers, int[] lastAt, int length, int number) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers.get(lastAt[middle]) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
