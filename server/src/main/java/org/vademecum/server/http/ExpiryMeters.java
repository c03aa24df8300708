package org.vademecum.server.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.vademecum.server.publish.trust.LibraryTrust;
import org.vademecum.server.publish.trust.MetadataHealth;
import org.vademecum.server.publish.trust.MetadataHealth.Expiring;

/**
 * {@code vademecum_metadata_until_expiry_seconds}, by role: how long readers still believe what the
 * library shows; negative when its time is over.
 */
final class ExpiryMeters {
  private final LibraryTrust trust;
  private final MeterRegistry registry;
  private final MultiGauge gauge;

  ExpiryMeters(LibraryTrust trust, MeterRegistry registry) {
    this.trust = trust;
    this.registry = registry;
    this.gauge =
        MultiGauge.builder("vademecum.metadata.until.expiry")
            .description("Time until a role's trust metadata expires")
            .baseUnit("seconds")
            .register(registry);
  }

  /** Reads what is shown now; without a store the times known before go on running. */
  Future<Void> refresh() {
    return trust.health().onSuccess(this::register).<Void>mapEmpty().otherwiseEmpty();
  }

  private void register(MetadataHealth health) {
    List<Row<?>> rows = health.shown().stream().<Row<?>>map(this::row).toList();
    gauge.register(rows, true);
  }

  private Row<Expiring> row(Expiring file) {
    return Row.of(Tags.of("role", file.role()), file, it -> secondsUntil(it.expires()));
  }

  private double secondsUntil(Instant expires) {
    return (expires.toEpochMilli() - registry.config().clock().wallTime()) / 1_000.0;
  }
}
