/** Administrators' verbs, over the server's admin API. */
@NullMarked
package org.vademecum.cli.admin;

import org.jspecify.annotations.NullMarked;
