package org.vademecum.server.publish.name;

import org.vademecum.server.store.Person;

/**
 * Who asks for something.
 *
 * @param id stable, never given to another
 * @param name for people
 */
public record Actor(String id, String name) {
  /** Whoever holds the token in the server's data directory, and the server by itself. */
  public static final Actor SERVER = new Actor("server", "server");

  /** The same, to be kept. */
  public Person person() {
    return new Person(id, name);
  }
}
