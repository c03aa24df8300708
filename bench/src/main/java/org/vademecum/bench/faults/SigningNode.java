package org.vademecum.bench.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A process that signs anew what is due, to be killed in it: {@code URI KEYS TIME}. */
final class SigningNode {

  public static void main(String[] arguments) {
    Clock clock = Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC);
    try (Node node = new Node(arguments[0], new SeedFolder(Path.of(arguments[1])), clock)) {
      Node.await(node.cases().collections().list());
      System.out.println("begins");
      Node.await(node.sign());
      System.out.println("ended");
    }
  }

  private SigningNode() {}
}
