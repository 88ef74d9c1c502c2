/** How what a person edits looks on the picture; lengths in CSS pixels. */
export const editColour = '#64b5f6';
export const refusedColour = '#ff5252';
export const handleFill = '#ffffff';
export const handleEdge = '#0d47a1';
export const vertexRadius = 6;
export const middleRadius = 4.5;
/** How near the pointer has to be to take hold of something. */
export const reach = 16;
/** A press that moves less is a click. */
export const clickDistance = 3;
/** How near a point has to come to another one to lie on it. */
export const snapDistance = 9;
export const snapColour = '#ffd54f';
export const warningColour = '#ffb74d';
