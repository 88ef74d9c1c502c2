/** COCO's numbers of person, bicycle, car, motorcycle, bus and truck: what Roadglass looks for. */
export const roadClasses = [0, 1, 2, 3, 5, 7];
