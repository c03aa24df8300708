package org.vademecum.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.vademecum.server.ingest.worker.WorkerLimits;
import org.vademecum.server.publish.trust.Expiries;

/**
 * How a server runs. The environment variable of each setting is given with its default.
 *
 * @param host address to listen on ({@code VADEMECUM_HOST}, {@code 0.0.0.0})
 * @param port to listen on; 0 for any free one ({@code VADEMECUM_PORT}, 8080)
 * @param data directory of keys, token and the embedded store ({@code VADEMECUM_DATA}, {@code
 *     data})
 * @param mongodbUri of the deployment that keeps everything ({@code MONGODB_URI}); empty for the
 *     embedded store
 * @param database name of its database ({@code VADEMECUM_DATABASE}, {@code vademecum})
 * @param library name of the publisher, for readers ({@code VADEMECUM_LIBRARY}, {@code Vademecum})
 * @param adminToken what administrators send ({@code VADEMECUM_ADMIN_TOKEN}); empty to keep one in
 *     the data directory
 * @param uploadMebibytes largest text file to import, in MiB ({@code VADEMECUM_UPLOAD_MIB}, 64)
 * @param uploadBinaryMebibytes largest PDF or DOCX to import, in MiB ({@code
 *     VADEMECUM_UPLOAD_BINARY_MIB}, 256)
 * @param importing what reading a PDF or Word file may cost: processes at once ({@code
 *     VADEMECUM_IMPORT_PROCESSES}, 1), their heap in MiB ({@code VADEMECUM_IMPORT_HEAP_MIB}, 512),
 *     seconds a file ({@code VADEMECUM_IMPORT_SECONDS}, 120)
 * @param nodeCacheMebibytes memory for nodes at hand, in MiB ({@code VADEMECUM_NODE_CACHE_MIB}, 32)
 * @param round time between two rounds of housekeeping ({@code VADEMECUM_ROUND_SECONDS}, 5)
 * @param sweepEvery time between two sweeps ({@code VADEMECUM_SWEEP_HOURS}, 24)
 * @param cacheDays days that bundles and deltas are kept that no manifest offers and nobody asks
 *     for ({@code VADEMECUM_CACHE_DAYS}, 7)
 * @param expiries how long trust metadata is to be believed: what people's keys sign ({@code
 *     VADEMECUM_PEOPLE_DAYS}, 365), catalogue and manifests ({@code VADEMECUM_LISTING_DAYS}, 30),
 *     snapshot ({@code VADEMECUM_SNAPSHOT_DAYS}, 7), timestamp ({@code VADEMECUM_TIMESTAMP_HOURS},
 *     24)
 * @param signerCommand program that signs with this node's key ({@code VADEMECUM_SIGNER_COMMAND});
 *     empty for a key in a file of the data directory
 * @param reports whether devices may report which editions they have ({@code VADEMECUM_REPORTS}:
 *     {@code on} or {@code off}, {@code on})
 */
public record ServerConfig(
    String host,
    int port,
    Path data,
    Optional<String> mongodbUri,
    String database,
    String library,
    Optional<String> adminToken,
    int uploadMebibytes,
    int uploadBinaryMebibytes,
    WorkerLimits importing,
    int nodeCacheMebibytes,
    Duration round,
    Duration sweepEvery,
    int cacheDays,
    Expiries expiries,
    Optional<Path> signerCommand,
    boolean reports) {

  /** A server on the embedded store, all else as by default. */
  public static ServerConfig embedded(Path data, int port) {
    return of(Map.of("VADEMECUM_DATA", data.toString(), "VADEMECUM_PORT", Integer.toString(port)));
  }

  /**
   * The configuration that an environment gives.
   *
   * @throws WrongSettingException naming the variable that is wrong
   */
  public static ServerConfig of(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    settings.refuseUnknown();
    return new ServerConfig(
        settings.text("VADEMECUM_HOST", "0.0.0.0"),
        settings.number("VADEMECUM_PORT", 8080, 0, 65_535),
        settings.path("VADEMECUM_DATA", "data"),
        settings.mongodbUri("MONGODB_URI"),
        settings.databaseName("VADEMECUM_DATABASE", "vademecum"),
        settings.text("VADEMECUM_LIBRARY", "Vademecum"),
        settings.secret("VADEMECUM_ADMIN_TOKEN", 16),
        settings.number("VADEMECUM_UPLOAD_MIB", 64, 1, 1_024),
        settings.number("VADEMECUM_UPLOAD_BINARY_MIB", 256, 1, 1_024),
        importing(settings),
        settings.number("VADEMECUM_NODE_CACHE_MIB", 32, 1, 65_536),
        Duration.ofSeconds(settings.number("VADEMECUM_ROUND_SECONDS", 5, 1, 3_600)),
        Duration.ofHours(settings.number("VADEMECUM_SWEEP_HOURS", 24, 1, 8_760)),
        settings.number("VADEMECUM_CACHE_DAYS", 7, 2, 3_650),
        expiries(settings),
        settings.program("VADEMECUM_SIGNER_COMMAND"),
        settings.isOn("VADEMECUM_REPORTS"));
  }

  private static Expiries expiries(Settings settings) {
    return new Expiries(
        Duration.ofDays(settings.number("VADEMECUM_PEOPLE_DAYS", 365, 1, 3_650)),
        Duration.ofDays(settings.number("VADEMECUM_LISTING_DAYS", 30, 1, 3_650)),
        Duration.ofDays(settings.number("VADEMECUM_SNAPSHOT_DAYS", 7, 1, 3_650)),
        Duration.ofHours(settings.number("VADEMECUM_TIMESTAMP_HOURS", 24, 1, 8_760)));
  }

  private static WorkerLimits importing(Settings settings) {
    return new WorkerLimits(
        settings.number("VADEMECUM_IMPORT_PROCESSES", 1, 1, 64),
        settings.number("VADEMECUM_IMPORT_HEAP_MIB", 512, 64, 65_536),
        Duration.ofSeconds(settings.number("VADEMECUM_IMPORT_SECONDS", 120, 1, 3_600)),
        WorkerLimits.DEFAULT.idle());
  }
}
