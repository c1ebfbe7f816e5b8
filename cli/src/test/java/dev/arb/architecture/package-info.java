/** What holds for the project as a whole: directions between packages, purity, and the shape of the sources. */
package dev.arb.architecture;
