package org.vademecum.server.publish.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InOrderTest {

  @Test
  void membersInOrderAreAsManyAsCanBe() {
    assertEquals(4, InOrder.of(List.of(9, 1, 2, 8, 3, 7, 4)).cardinality());
    assertTrue(InOrder.of(List.of()).isEmpty());
  }
}
