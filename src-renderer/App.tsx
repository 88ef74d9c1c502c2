import { AnalyticsPage } from './analytics/AnalyticsPage';
import { AddCameraDialog } from './cameras/AddCameraDialog';
import { RemoveCameraDialog } from './cameras/RemoveCameraDialog';
import classes from './App.module.css';
import { consoleShortcuts } from './frame/console-shortcuts';
import { DropTarget } from './frame/DropTarget';
import { useFullScreen } from './frame/full-screen';
import { Header } from './frame/Header';
import { KeyboardDialog } from './frame/KeyboardDialog';
import { Navigation } from './frame/Navigation';
import { StatusBar } from './frame/StatusBar';
import { HelpDialog } from './help/HelpDialog';
import { MapPage } from './map/MapPage';
import { OverviewPage } from './overview/OverviewPage';
import { ReportsPage } from './reports/ReportsPage';
import { SettingsPage } from './settings/SettingsPage';
import { useDialog } from './state/dialog-store';
import { useView, type Page } from './state/view-store';
import { LivePage } from './tiles/LivePage';
import { useShortcuts } from './ui/shortcuts';

const pageComponents: Readonly<Record<Page, () => React.ReactNode>> = {
  overview: OverviewPage,
  live: LivePage,
  map: MapPage,
  analytics: AnalyticsPage,
  reports: ReportsPage,
  settings: SettingsPage,
};

export function App() {
  useShortcuts(consoleShortcuts);
  const page = useView((view) => view.page);
  const bare = useFullScreen();
  const PageComponent = pageComponents[page];
  return (
    <div className={classes['console']} data-bare={bare}>
      {!bare && <Header />}
      {!bare && <Navigation />}
      <div className={classes['page']}>
        <PageComponent />
      </div>
      {!bare && <StatusBar />}
      <OpenDialog />
      <DropTarget />
    </div>
  );
}

function OpenDialog() {
  const dialog = useDialog((store) => store.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'add-camera':
      return <AddCameraDialog />;
    case 'help':
      return <HelpDialog />;
    case 'keyboard':
      return <KeyboardDialog />;
    case 'remove-camera':
      return <RemoveCameraDialog cameraId={dialog.cameraId} />;
  }
}
