package org.vademecum.server.publish;

import org.vademecum.server.store.ArtifactStore;
import org.vademecum.server.store.AttachmentStore;
import org.vademecum.server.store.ClaimStore;
import org.vademecum.server.store.EditionStore;
import org.vademecum.server.store.ErasureStore;
import org.vademecum.server.store.FleetStore;
import org.vademecum.server.store.HeadStore;
import org.vademecum.server.store.MetadataStore;
import org.vademecum.server.store.NodeStore;
import org.vademecum.server.store.ProposalStore;
import org.vademecum.server.store.RequestStore;

/** Where everything is kept. */
public record Stores(
    NodeStore nodes,
    HeadStore heads,
    EditionStore editions,
    ArtifactStore artifacts,
    ClaimStore claims,
    AttachmentStore attachments,
    MetadataStore metadata,
    RequestStore requests,
    ProposalStore proposals,
    ErasureStore erasures,
    FleetStore fleet) {}
