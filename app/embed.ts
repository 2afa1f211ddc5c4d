import { startEmbed } from './embed/start';

startEmbed();
