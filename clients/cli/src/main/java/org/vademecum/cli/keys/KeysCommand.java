package org.vademecum.cli.keys;

import picocli.CommandLine.Command;

/** Keys that are on no server, and the ceremony in which their owners sign. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = {
      "Make people's keys and let them sign: who may publish, and which servers may serve.",
      "Only 'publish', 'fetch', and 'sign' without a file, need a network; see docs/trust.md."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NewKeyCommand.class,
      PublicKeyCommand.class,
      InitCommand.class,
      CollectionKeysCommand.class,
      AddKeyCommand.class,
      RemoveKeyCommand.class,
      RotateKeyCommand.class,
      RenewCommand.class,
      SignCommand.class,
      KeysStatusCommand.class,
      FetchCommand.class,
      PublishMetadataCommand.class
    })
public final class KeysCommand {}
