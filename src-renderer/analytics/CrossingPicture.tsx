import {
  IconAmbulance,
  IconBike,
  IconBulldozer,
  IconBus,
  IconCar,
  IconMotorbike,
  IconScooter,
  IconTir,
  IconTruck,
  IconWalk,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CrossingKey } from '../../src-workers/contracts/proof';
import type { RoadUserClass } from '../../src-workers/domain/detection/road-user';
import { classColours } from '../ui/class-colours';
import classes from './Analytics.module.css';
import { crossingPicture } from './crossing-pictures';

const icons: Readonly<Record<RoadUserClass, typeof IconCar>> = {
  pedestrian: IconWalk,
  bicycle: IconBike,
  scooter: IconScooter,
  motorcycle: IconMotorbike,
  car: IconCar,
  van: IconCar,
  bus: IconBus,
  truck: IconTruck,
  trailer: IconTir,
  'emergency-vehicle': IconAmbulance,
  'construction-vehicle': IconBulldozer,
};

interface CrossingPictureProps {
  readonly cameraId: string;
  readonly crossing: CrossingKey;
  readonly class: RoadUserClass;
}

/** The road user as it crossed; the sign of its class where no picture is kept. */
export function CrossingPicture({ cameraId, crossing, class: roadUser }: CrossingPictureProps) {
  const [url, setUrl] = useState<string>();
  const { lineId, direction, track, mediaTimeMs } = crossing;
  useEffect(() => {
    let gone = false;
    void crossingPicture(cameraId, { lineId, direction, track, mediaTimeMs }).then((known) => {
      if (!gone) setUrl(known);
    });
    return () => {
      gone = true;
    };
  }, [cameraId, lineId, direction, track, mediaTimeMs]);
  const Icon = icons[roadUser];
  return (
    <span className={classes['crop']}>
      {url === undefined ? (
        <Icon size={22} stroke={1.6} color={classColours[roadUser]} aria-hidden />
      ) : (
        <img src={url} alt="" />
      )}
    </span>
  );
}
