import type { RequestFeature, Section } from '../feature.ts'
import { media, PDF, PNG, parts, user, WAV } from './samples.ts'

export const mediaFeatures: Section<RequestFeature> = {
  title: 'Media',
  features: [
    {
      name: 'images as data',
      asks: {
        'openai-chat': user.chat({ type: 'image_url', image_url: { url: `data:image/png;base64,${PNG}` } }),
        'openai-responses': user.responses({
          type: 'input_image',
          image_url: `data:image/png;base64,${PNG}`,
          detail: 'auto',
        }),
        'anthropic-messages': user.messages({
          type: 'image',
          source: { type: 'base64', media_type: 'image/png', data: PNG },
        }),
        gemini: user.gemini({ inlineData: { mimeType: 'image/png', data: PNG } }),
      },
      reads: request => media(request, 'image'),
    },
    {
      name: 'images by URL',
      asks: {
        'openai-chat': user.chat({ type: 'image_url', image_url: { url: 'https://example.com/a.png' } }),
        'openai-responses': user.responses({
          type: 'input_image',
          image_url: 'https://example.com/a.png',
          detail: 'auto',
        }),
        'anthropic-messages': user.messages({
          type: 'image',
          source: { type: 'url', url: 'https://example.com/a.png' },
        }),
      },
      reads: request => media(request, 'image'),
      otherwise: { gemini: 'fetched by the gateway' },
    },
    {
      name: 'images’ detail',
      asks: {
        'openai-chat': user.chat({
          type: 'image_url',
          image_url: { url: `data:image/png;base64,${PNG}`, detail: 'low' },
        }),
        'openai-responses': user.responses({
          type: 'input_image',
          image_url: `data:image/png;base64,${PNG}`,
          detail: 'low',
        }),
        gemini: user.gemini({
          inlineData: { mimeType: 'image/png', data: PNG },
          mediaResolution: { level: 'MEDIA_RESOLUTION_LOW' },
        }),
      },
      reads: request => parts(request, 'user').map(part => (part.type === 'image' ? part.detail : undefined)),
    },
    {
      name: 'PDF documents as data',
      asks: {
        'openai-chat': user.chat({
          type: 'file',
          file: { filename: 'a.pdf', file_data: `data:application/pdf;base64,${PDF}` },
        }),
        'openai-responses': user.responses({
          type: 'input_file',
          filename: 'a.pdf',
          file_data: `data:application/pdf;base64,${PDF}`,
        }),
        'anthropic-messages': user.messages({
          type: 'document',
          source: { type: 'base64', media_type: 'application/pdf', data: PDF },
        }),
        gemini: user.gemini({ inlineData: { mimeType: 'application/pdf', data: PDF } }),
      },
      reads: request => media(request, 'document'),
    },
    {
      name: 'documents as text',
      asks: {
        'anthropic-messages': user.messages({
          type: 'document',
          title: 'Notes',
          source: { type: 'text', media_type: 'text/plain', data: 'All is well.' },
        }),
      },
      reads: request => media(request, 'document'),
      otherwise: {
        'openai-chat': 'text under its title',
        'openai-responses': 'text under its title',
        gemini: 'text under its title',
      },
    },
    {
      name: 'sound',
      asks: {
        'openai-chat': user.chat({ type: 'input_audio', input_audio: { data: WAV, format: 'wav' } }),
        gemini: user.gemini({ inlineData: { mimeType: 'audio/wav', data: WAV } }),
      },
      reads: request => media(request, 'audio'),
    },
    {
      name: 'video',
      asks: { gemini: user.gemini({ inlineData: { mimeType: 'video/mp4', data: 'AAAA' } }) },
      reads: request => media(request, 'video'),
    },
    {
      name: 'files of a provider’s store',
      asks: {
        'openai-chat': user.chat({ type: 'file', file: { file_id: 'file-1' } }),
        'openai-responses': user.responses({ type: 'input_image', file_id: 'file-1', detail: 'auto' }),
        'anthropic-messages': user.messages({ type: 'image', source: { type: 'file', file_id: 'file_1' } }),
      },
      reads: request => [media(request, 'document'), media(request, 'image')],
    },
  ],
}
