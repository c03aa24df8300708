/** Tests of the command line against real servers. */
@NullMarked
package org.vademecum.cli;

import org.jspecify.annotations.NullMarked;
