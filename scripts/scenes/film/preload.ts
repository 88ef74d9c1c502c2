import { ipcRenderer } from 'electron';

// Ports cannot pass the context bridge; a message to the window itself can carry them.
ipcRenderer.on('port', ({ ports }) => window.postMessage('port', '*', [...ports]));
