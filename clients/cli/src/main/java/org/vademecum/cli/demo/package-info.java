/** {@code bin/demo}: the main job from import to offline search, step by step. */
@NullMarked
package org.vademecum.cli.demo;

import org.jspecify.annotations.NullMarked;
