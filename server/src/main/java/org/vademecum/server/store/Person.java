package org.vademecum.server.store;

/**
 * Somebody who did something.
 *
 * @param id stable, never given to another
 * @param name for people, as it was then
 */
public record Person(String id, String name) {

  /** Whether it is the same one, whatever the name was. */
  public boolean is(Person other) {
    return id.equals(other.id);
  }
}
