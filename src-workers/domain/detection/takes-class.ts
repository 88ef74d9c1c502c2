import type { RoadUserClass } from './road-user';

/** Whether a line or zone takes a class: all of them when it names none. */
export const takesClass = (
  shape: { readonly classes?: readonly RoadUserClass[] },
  roadUser: RoadUserClass,
): boolean => shape.classes?.includes(roadUser) ?? true;
