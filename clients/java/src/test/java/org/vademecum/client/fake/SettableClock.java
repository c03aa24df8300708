package org.vademecum.client.fake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that says what it is told. */
public final class SettableClock extends Clock {
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Instant even;
  private volatile Instant odd;

  public SettableClock(Instant now) {
    even = now;
    odd = now;
  }

  public void set(Instant now) {
    alternate(now, now);
  }

  /** Says one time and then another, in turns. */
  public void alternate(Instant first, Instant second) {
    even = first;
    odd = second;
  }

  @Override
  public Instant instant() {
    return asked.getAndIncrement() % 2 == 0 ? even : odd;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone is enough");
  }
}
