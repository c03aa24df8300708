/** The client of any TUF repository, against a repository that one can publish to. */
@NullMarked
package org.vademecum.cli.tuf;

import org.jspecify.annotations.NullMarked;
